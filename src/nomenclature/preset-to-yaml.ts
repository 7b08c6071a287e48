/** A preset as a file to exchange: `readPreset(presetToYaml(p))` is `p`. Import lazily, as preset.ts. */

import { Document, isMap, isSeq, visit } from 'yaml';
import { timeOfMinutes } from '../domain/calendar/clock-time.ts';
import type { Preset } from '../domain/dispositif.ts';
import { LIST_NAMES, type ListItem } from '../domain/lists.ts';
import { WEEKDAYS } from './preset-schema.ts';

const FLOW_DEPTH = 2;

export function presetToYaml(preset: Preset): string {
  const { dispositif: d, lists } = preset;
  const document = new Document({
    version: 1,
    dispositif: {
      code: d.code,
      name: d.name,
      ...(d.city === null ? {} : { city: d.city }),
      ...(d.operator === null ? {} : { operator: d.operator }),
      funders: d.funders,
      timezone: d.timezone,
    },
    hours: d.hours.map((h) => ({
      days: h.days.map((day) => WEEKDAYS[day - 1]),
      start: timeOfMinutes(h.startMinute),
      end: timeOfMinutes(h.endMinute),
    })),
    holidays: d.holidays,
    team: lists.team.map(memberOf),
    privacy: { threshold: d.privacy.threshold, retention_months: d.privacy.retentionMonths },
    lists: Object.fromEntries(
      LIST_NAMES.filter((name) => name !== 'team' && lists[name].length > 0).map((name) => [
        name,
        lists[name].map(itemOf),
      ]),
    ),
  });
  // One line a value of a list: that is how such a file is read and compared.
  visit(document, {
    Map: (_key, node, path) => {
      if (isSeq(path.at(-1)) && path.length > FLOW_DEPTH) node.flow = true;
    },
    Seq: (_key, node) => {
      if (!node.items.some((child) => isMap(child))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function memberOf(item: ListItem) {
  return {
    code: item.code,
    role: item.role ?? 'mediator',
    ...(item.label === item.code ? {} : { label: item.label }),
    ...(item.synonyms.length === 0 ? {} : { synonyms: item.synonyms }),
    ...useOf(item),
  };
}

function itemOf(item: ListItem) {
  return {
    code: item.code,
    label: item.label,
    ...(item.short === undefined ? {} : { short: item.short }),
    ...(item.official === undefined ? {} : { official: item.official }),
    ...(item.family === undefined ? {} : { family: item.family }),
    ...(item.mission === undefined ? {} : { mission: item.mission }),
    ...(item.objectives.length === 0 ? {} : { objectives: item.objectives }),
    ...(item.closed ? { closed: true } : {}),
    ...(item.settled ? { settled: true } : {}),
    ...(item.startMinute === undefined ? {} : { start: timeOfMinutes(item.startMinute) }),
    ...(item.endMinute === undefined ? {} : { end: timeOfMinutes(item.endMinute) }),
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.synonyms.length === 0 ? {} : { synonyms: item.synonyms }),
    ...(item.standard === undefined ? {} : { standard: item.standard }),
    ...useOf(item),
    ...(item.successor === undefined ? {} : { successor: item.successor }),
  };
}

function useOf({ from, until }: ListItem) {
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}
