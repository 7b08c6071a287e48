/** What entries are read against. The base itself is opened, or created, only once they are fit to be saved. */

import type { Preset } from '../../domain/dispositif.ts';
import type { Store } from '../../storage/store.ts';
import { shippedPreset } from '../open-session.ts';
import type { Session } from '../session.ts';

export interface Ground {
  readonly preset: Preset;
  readonly shiftsOn: Store['shiftsOn'];
  open(): Promise<Store>;
}

export async function groundOf(session: Session): Promise<Ground> {
  const { dryRun, db } = session.options;
  if (dryRun) return groundOn(await session.storeOrMemory());
  if (session.ports.files.look(db) !== null) return groundOn(await session.storeOrCreate());
  const preset = await shippedPreset(session.ports, 'rennes');
  return { preset, shiftsOn: () => [], open: () => session.storeOrCreate() };
}

export function groundOn(store: Store): Ground {
  return { preset: store.preset, shiftsOn: (date) => store.shiftsOn(date), open: () => Promise.resolve(store) };
}
