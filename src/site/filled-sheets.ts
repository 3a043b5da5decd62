/** How far down the sheets of a PDF have words on them. */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points of a millimetre. */
const MM = 72 / 25.4;

/** Margins at the head and the foot of a sheet, as `assets/print.css` has them. */
const [HEAD, FOOT] = [16 * MM, 18 * MM];

/**
 * For each sheet: 0 is the upper margin, 1 the lower. What has lines alone counts as empty, so that no sheet seems fuller. Of a
 * file that cannot be read as a PDF nothing is said: whoever printed it has it as it is.
 */
export async function filledSheets(pdf: Uint8Array): Promise<number[]> {
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes for itself.
    data: Uint8Array.from(pdf),
    ...{ verbosity: pdfjs.VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false },
  });
  try {
    const document = await task.promise.catch((error: Error) => {
      if (error.name !== 'InvalidPDFException') throw error;
      return null;
    });
    if (!document) return [];
    const filled: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const feet = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [item.transform[5] as number] : [],
      );
      // The number of the sheet stands below the lower margin.
      const last = Math.min(...feet.filter((foot) => foot >= FOOT), height - HEAD);
      filled.push((height - HEAD - last) / (height - HEAD - FOOT));
    }
    return filled;
  } finally {
    await task.destroy();
  }
}
