/** The shape of a preset file, once: what `readPreset` checks and what templates/presets/preset.schema.json publishes. */

import { z } from 'zod';
import { LIST_NAMES } from '../domain/lists.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/)
  .max(60);
const label = z.string().trim().min(1).max(200);
const word = z.union([z.string().trim().min(1), z.number()]);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

const item = z.strictObject({
  code,
  label,
  short: label.optional(),
  official: label.optional(),
  synonyms: z.array(word).optional(),
  family: code.optional(),
  mission: code.optional(),
  objectives: z.array(code).optional(),
  closed: z.boolean().optional(),
  settled: z.boolean().optional(),
  start: time.optional(),
  end: time.optional(),
  kind: z.string().optional(),
  standard: code.optional().describe('Le code de la liste standard que cette valeur représente.'),
  from: day.optional().describe("Premier jour d'usage."),
  until: day.optional().describe("Dernier jour d'usage : ensuite, la valeur n'est plus proposée, et se lit toujours."),
  successor: code.optional().describe('Le code de la valeur qui prend la suite.'),
});

const member = z.strictObject({
  code,
  role: z.enum(['mediator', 'coordinator']).optional(),
  label: label.optional(),
  synonyms: z.array(word).optional(),
  from: day.optional(),
  until: day.optional(),
});

const list = z.array(item).min(1);
const listNames = LIST_NAMES.filter((name) => name !== 'team');

export const presetSchema = z.strictObject({
  version: z.literal(1),
  dispositif: z.strictObject({
    code,
    name: label,
    city: label.optional(),
    operator: label.optional(),
    funders: z.array(label).optional(),
    timezone: z
      .string()
      .regex(/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)*$/)
      .optional(),
  }),
  hours: z.array(z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), start: time, end: time })).optional(),
  holidays: z.union([z.enum(['FR', 'FR-ALSACE-MOSELLE', 'none']), z.array(day)]).optional(),
  team: z.array(member).optional(),
  privacy: z
    .strictObject({
      threshold: z.int().min(1).max(100).optional(),
      retention_months: z.int().min(1).max(1200).optional(),
    })
    .optional(),
  lists: z.strictObject(Object.fromEntries(listNames.map((name) => [name, list.optional()]))).optional(),
});

export type PresetFile = z.infer<typeof presetSchema>;
export type PresetItem = z.infer<typeof item>;
