// Makes holidays.china.tsv: days off and make-up days of China from 2020 on.
//   npm i chinese-days@1.5.7 && node make-holidays.mjs > holidays.china.tsv
import { createRequire } from 'node:module';
const data = createRequire(process.cwd() + '/')('chinese-days/dist/chinese-days.json');

const days = (map, kind) => Object.entries(map).filter(([day]) => day >= '2020').map(([day, said]) => [day, kind, said.split(',')[1]]);
const rows = [...days(data.holidays, 'off'), ...days(data.workdays, 'work')].sort();
console.log('# Days off and make-up days of China to the end of 2026. Reduced by make-holidays.mjs from npm chinese-days 1.5.7 (MIT, Yaavi).');
for (const row of rows) console.log(row.join('\t'));
