/** Characters that only a text in traditional script has, the frequent ones: they tell it from its first lines on. */
export const TRADITIONAL_CHARACTERS =
  '開報務訊請關辦條縣鎮鄉發無數億萬門會從與為這進實現國際應該時間區資檔處覽標題項類別屬機構領導職責動態規劃統計預決財經濟農業產權衛醫環護質電話網連結聯繫郵編號證書單據專欄讀寫設備維總問種組織體係學習貫徹執議認識說論評訪談調練團幹員隊黨聞廣視場點擊載過還運選達遠邊遞輸轉輕較強張徵復審罰減費籌製訂內來給納稅營範圍圖館檢驗隨雙雲臺灣東陽陳劉趙孫鄭許鐵蘇錢韓蔣顏羅葉顧龍鄒陸薑嚴齊華蕭蘭澤淨潔綠隱頁聽誤馬長見風飛魚鳥麥黃齒';

/** Words of texts in traditional script once their characters are simplified, and what they are here: as long, so positions stay. */
export const WORDS_ELSEWHERE: readonly (readonly [word: string, ours: string])[] = [
  ['资讯', '信息'],
  ['规范性档案', '规范性文件'],
  // 覆 alone stays what it is (覆盖); behind these it is 复.
  ['答覆', '答复'],
  ['反覆', '反复'],
  ['回覆', '回复'],
];
