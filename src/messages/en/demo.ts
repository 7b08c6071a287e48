import type { demo as frDemo } from '../fr/demo.ts';

export const demo: typeof frDemo = {
  out: 'the folder of the practice base and its reports (default: demo)',
  base: (interventions) => `✓ Practice base, apart from yours: ${interventions} invented interventions`,
  read: (files, rows, rejected) =>
    `  ${files} spreadsheets read, ${rows} rows, ${rejected} rejected, set apart with their problem:`,
  reports: (files) => `Reports: ${files.join(', ')}`,
  next: 'Next, on this base:',
};
