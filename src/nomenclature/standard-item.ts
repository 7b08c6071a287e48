import type { ListItem } from '../domain/lists.ts';

type More = Partial<Omit<ListItem, 'code' | 'label' | 'synonyms'>>;

export function item(code: string, label: string, synonyms: readonly string[] = [], more: More = {}): ListItem {
  return { code, label, synonyms, objectives: [], closed: false, settled: false, ...more };
}
