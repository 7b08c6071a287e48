import type { demo as frDemo } from '../fr/demo.ts';

export const demo: typeof frDemo = {
  out: 'the folder of the practice base and its reports (default: demo)',
  intervention: ['invented intervention', 'invented interventions'],
  spreadsheet: ['spreadsheet read', 'spreadsheets read'],
  row: ['row', 'rows'],
  rejected: ['rejected, set apart with its problem', 'rejected, set apart with their problem'],
  dry: (folder, files) =>
    `Dry run: a practice base would be made in “${folder}”, from ${files} spreadsheets, with its reports. Nothing is written.`,
  base: (interventions) => `✓ Practice base, apart from yours: ${interventions}`,
  read: (files, rows, set) => `  ${files}, ${rows}, ${set}:`,
  apart: (folder) =>
    `  They are in ${folder}, one file for each spreadsheet, of its own kind, to correct, then import.`,
  reports: (files) => `Reports: ${files.join(', ')}`,
  next: 'Next, on this base:',
};
