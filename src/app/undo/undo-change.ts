/**
 * Takes back the last change that is not undone, or the one named, or the last undo (`redo`): one more change set each time, so
 * that nothing is erased from history.
 */

import { type Change, type HistoryEntry, isLinkAlone } from '../../domain/change-set.ts';
import type { KindName } from '../../domain/fields/kinds.ts';
import { UserError } from '../../errors.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';

export interface UndoPlan {
  readonly action: 'undo' | 'redo';
  readonly entry: HistoryEntry;
  readonly changes: readonly Change[];
  /** The last change when this was worked out. */
  readonly plannedAfter: number;
  /** Records that leave, that come back, and that are again as they were, by kind. */
  readonly removed: ReadonlyMap<KindName, number>;
  readonly restored: ReadonlyMap<KindName, number>;
  readonly edited: ReadonlyMap<KindName, number>;
}

const isTurn = ({ action }: HistoryEntry): boolean => action === 'undo' || action === 'redo';

const HISTORY = { tries: [['history']] };

/** `list`: the command that tells the changes there are. */
export function changeNotFound(id: string, list: 'history' | 'imports' = 'history'): UserError {
  return new UserError('change-not-found', { id }, { tries: [[list]] });
}

export function planUndo(store: Store, change: number | null): UndoPlan {
  const last = store.lastChange();
  const history = store.history();
  const entry =
    change === null
      ? history.find((one) => !isTurn(one) && one.undoneBy === null)
      : history.find((one) => one.change === change);
  if (entry === undefined) {
    throw change === null ? new UserError('nothing-to-undo', {}, HISTORY) : changeNotFound(String(change));
  }
  if (entry.undoneBy !== null) {
    throw new UserError('change-undone', { change: entry.change, by: entry.undoneBy }, HISTORY);
  }
  if (entry.action === 'redo') {
    const original = history.find((one) => one.change === entry.undoes)?.undoes ?? entry.change;
    throw new UserError(
      'change-is-redo',
      { change: entry.change, of: original },
      { tries: [['undo', String(original)]] },
    );
  }
  if (entry.action !== 'undo') return planOf(store, 'undo', entry, last);
  if (!isLast(history, entry)) throw new UserError('nothing-to-redo', {}, HISTORY);
  return planOf(store, 'redo', entry, last);
}

/** The last undo, as long as nothing else was done since: what came after might be the same rows again. */
export function planRedo(store: Store): UndoPlan {
  const last = store.lastChange();
  const history = store.history();
  const entry = history.find(({ action, undoneBy }) => action === 'undo' && undoneBy === null);
  if (entry === undefined || !isLast(history, entry)) throw new UserError('nothing-to-redo', {}, HISTORY);
  return planOf(store, 'redo', entry, last);
}

export function applyUndo(session: Session, store: Store, plan: UndoPlan): void {
  store.apply({
    action: plan.action,
    who: session.who(store),
    at: session.ports.clock.now(store.preset.dispositif.timezone).instant,
    undoes: plan.entry.change,
    changes: plan.changes,
    plannedAfter: plan.plannedAfter,
  });
}

function isLast(history: readonly HistoryEntry[], entry: HistoryEntry): boolean {
  return history.every((one) => one.change <= entry.change || isTurn(one));
}

function planOf(store: Store, action: UndoPlan['action'], entry: HistoryEntry, plannedAfter: number): UndoPlan {
  const changes = [...store.inverseOf(entry.change)];
  const removed = new Map<KindName, number>();
  const restored = new Map<KindName, number>();
  const edited = new Map<KindName, number>();
  for (const change of changes) {
    if (change.op === 'update' && isLinkAlone(change.before, change.after)) continue;
    const counts = change.op === 'delete' ? removed : change.op === 'restore' ? restored : edited;
    counts.set(change.kind, (counts.get(change.kind) ?? 0) + 1);
  }
  return { action, entry, changes, plannedAfter, removed, restored, edited };
}
