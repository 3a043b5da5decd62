"""What pandas and SciPy make of the questions of notebooks/09-cookbook.ipynb, from the very tables that `npm start` wrote.

The tests run without Python; they compare with the numbers that this gave once. Where the numbers of the reports in
data/reports change, run it again (from the top of the repository):

    npm start
    python3 -m venv build/pandas && build/pandas/bin/pip install pandas pyarrow scipy
    build/pandas/bin/python test/pandas/cookbook.py > test/pandas/cookbook.json
"""

import json
import sys

import pandas as pd
from scipy import stats

DATA = "build/data"
with open(f"{DATA}/dataset.json", encoding="utf-8") as file:
    SHARDS = json.load(file)["shards"]


def plain(value):
    """A number as JSON has it: null for what is missing."""
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def rows(frame):
    return [{name: plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def measures(kind, name=None):
    # The folder may hold files of the run before as well; those that count are listed.
    table = pd.concat(pd.read_parquet(f"{DATA}/{shard['tables']['measures']['path']}") for shard in SHARDS)
    table = table[table["kind"] == kind]
    return table if name is None else table[table["id"] == name]


def granted():
    """(a) Quartiles of the share granted, by level and form."""
    groups = measures("rate", "granted").groupby(["level", "form"])["value"]
    found = pd.DataFrame(
        {
            "n": groups.count(),
            "missing": groups.size() - groups.count(),
            "q1": groups.quantile(0.25),
            "median": groups.median(),
            "q3": groups.quantile(0.75),
        }
    ).reset_index()
    return found[found["n"] > 0].sort_values(["level", "form"])


def per_head():
    """(b) Requests per 100,000 inhabitants, by the latest report of each government since 2016."""
    received = measures("series", "requests.received")
    received = received[received["level"].isin(["province", "city", "county"]) & (received["year"] >= 2016)]
    latest = received.sort_values("year").groupby("body").tail(1)
    population = pd.read_csv("data/population.csv", dtype={"code": str})
    both = latest.merge(population, left_on="area_code", right_on="code", how="left", validate="many_to_one")
    both["per_100k"] = both["value"] / both["population"] * 1e5
    return both[["body", "year", "population", "per_100k"]].sort_values("body")


def received_panel():
    panel = pd.read_csv(f"{DATA}/panel.csv")
    return panel[panel["series"] == "requests.received"]


def changes():
    """(c) The five largest changes from one year to the next."""
    panel = received_panel()
    before = panel[["body", "year", "value"]].assign(year=panel["year"] + 1).rename(columns={"value": "before"})
    both = panel.merge(before, on=["body", "year"], how="left")
    both["change"] = both["value"] - both["before"]
    both.loc[both["break_before"].astype(str).str.lower() == "true", "change"] = float("nan")
    both["size"] = both["change"].abs()
    largest = both.nlargest(5, "size")
    return largest[["body", "year", "before", "value", "change"]]


def correlation():
    """(d) Spearman's rho of requests and lawsuits in one report."""
    series = measures("series")
    wide = series.pivot(index="file", columns="id", values="value")[["requests.received", "lawsuits.total"]]
    both = wide.dropna()
    return {
        "n": len(both),
        "missing": len(wide) - len(both),
        "rho": float(stats.spearmanr(both.iloc[:, 0], both.iloc[:, 1]).statistic),
    }


def wechat():
    """(f) WeChat's share of the items stated by channel, in reports that state the website."""
    channels = measures("channel")
    wide = channels.pivot(index=["file", "year"], columns="id", values="value")
    wide = wide[wide["disclosed.website"].notna()]
    stated = wide.sum(axis=1, skipna=True)
    both = wide["disclosed.wechat"].notna()
    years = wide.index.get_level_values("year")
    found = pd.DataFrame(
        {
            "year": years,
            "stated_in": both.astype(int).to_numpy(),
            "wechat": wide["disclosed.wechat"].where(both).to_numpy(),
            "stated": stated.where(both).to_numpy(),
        }
    )
    sums = found.groupby("year").agg(
        reports=("stated_in", "size"),
        stated_in=("stated_in", "sum"),
        wechat=("wechat", lambda values: values.sum(min_count=1)),
        stated=("stated", lambda values: values.sum(min_count=1)),
    )
    sums["share"] = sums["wechat"] / sums["stated"]
    return sums.reset_index()[["year", "reports", "stated_in", "share"]]


def by_years():
    """(h) Publishers by years, and why a cell is empty."""
    panel = received_panel()
    values = panel.pivot(index="body", columns="year", values="value")
    states = panel.pivot(index="body", columns="year", values="state")
    return {
        body: {
            str(year): plain(values.loc[body, year])
            if pd.notna(values.loc[body, year])
            else f"[{plain(states.loc[body, year]) or 'no row'}]"
            for year in values.columns
        }
        for body in values.index
    }


def trends():
    """(l) Kendall's tau of the items disclosed, for each publisher while it used one form."""
    series = measures("series", "disclosed.total").sort_values("year")
    found = []
    for (body, form), group in series.groupby(["body", "form"]):
        there = group.dropna(subset=["value"])
        if len(there) < 4:
            continue
        test = stats.kendalltau(there["year"], there["value"])
        exact = there["value"].is_unique and len(there) <= 10
        if exact:
            test = stats.kendalltau(there["year"], there["value"], method="exact")
        slope = stats.theilslopes(there["value"], there["year"]).slope
        found.append(
            {
                "body": body,
                "form": form,
                "n": len(there),
                "tau": float(test.statistic),
                "p": float(test.pvalue) if exact else None,
                "slope": float(slope),
            }
        )
    return found


json.dump(
    {
        "made_with": {"pandas": pd.__version__, "scipy": __import__("scipy").__version__},
        "granted": rows(granted()),
        "per_head": rows(per_head()),
        "changes": rows(changes()),
        "correlation": correlation(),
        "wechat": rows(wechat()),
        "by_years": by_years(),
        "trends": trends(),
    },
    sys.stdout,
    ensure_ascii=False,
    indent=1,
)
sys.stdout.write("\n")
