/** Takes back the last change that is not undone, or the one named: one more change set, so that nothing is erased from history. */

import type { Change, HistoryEntry } from '../../domain/change-set.ts';
import { KIND_NAMES, type KindName } from '../../domain/fields/kinds.ts';
import { UserError } from '../../errors.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';

export interface UndoPlan {
  readonly entry: HistoryEntry;
  readonly removed: ReadonlyMap<KindName, number>;
}

export function planUndo(store: Store, change: number | null): UndoPlan {
  const history = store.history();
  const entry =
    change === null
      ? history.find((one) => one.action !== 'undo' && one.undoneBy === null)
      : history.find((one) => one.change === change);
  if (entry === undefined) {
    throw change === null
      ? new UserError('nothing-to-undo', {})
      : new UserError('change-not-found', { id: String(change) });
  }
  if (entry.undoneBy !== null || entry.action === 'undo')
    throw new UserError('change-not-found', { id: String(entry.change) });
  const removed = new Map<KindName, number>();
  for (const kind of KIND_NAMES) {
    const ranges = entry.inserted.filter((range) => range.kind === kind);
    const count = ranges.reduce((sum, range) => sum + range.lastId - range.firstId + 1, 0);
    if (count > 0) removed.set(kind, count);
  }
  return { entry, removed };
}

export function applyUndo(session: Session, store: Store, plan: UndoPlan): void {
  store.apply({
    action: 'undo',
    who: session.who(store),
    at: session.ports.clock.now(store.preset.dispositif.timezone).instant,
    undoes: plan.entry.change,
    changes: interventionsFirst(store.inverseOf(plan.entry.change)),
  });
}

/** An intervention leaves before the shift that it belongs to. */
function interventionsFirst(changes: Iterable<Change>): Change[] {
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

function rank(change: Change): number {
  return change.kind === 'shifts' ? 1 : 0;
}
