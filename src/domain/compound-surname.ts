/** Family names of two characters, as alternatives of a pattern: simplified and traditional. */
export const compoundSurnames =
  '[欧歐][阳陽]|上官|司[马馬徒空]|[东東]方|南[宫宮]|夏侯|[诸諸]葛|尉迟|赫连|皇甫|公孙|慕容|[钟鍾]离|[长長][孙孫]|宇文|令狐|端木|独孤|申屠|澹台|濮阳|闻人|万俟';
