/**
 * How changes reach the file. WAL needs a disk of this machine: on a share of another one, or in a folder that a program sends
 * elsewhere as it changes, it has destroyed bases, so the older rollback journal is taken there. It is slower, and is said.
 */

import { realpathSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** NFS, SMB, SMB2, CIFS, AFS, Ceph, 9P: what `statfs` gives on Linux (man statfs). */
const NETWORK: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x00c36400, 0x01021997,
]);
/** Their folders on Windows and Linux, then those of macOS. */
const SYNCED =
  /[/\\](OneDrive|Dropbox|Google Drive|GoogleDrive|Nextcloud|ownCloud|iCloudDrive|pCloudDrive|kDrive)(?: [^/\\]*)?[/\\]|[/\\]Library[/\\](?:CloudStorage[/\\](\w+)|Mobile Documents)/i;

export type FileSystem = (folder: string) => number | null;

/** Why a base is written with more care: the program that sends its folder elsewhere, or the network. Null: it lies on a disk of here. */
export type Elsewhere = { readonly synced: string } | 'network' | null;

export function whereLies(file: string, typeOf: FileSystem = fileSystemType): Elsewhere {
  const path = realPath(file);
  const synced = SYNCED.exec(path) ?? SYNCED.exec(file);
  if (synced !== null) return { synced: synced[1] ?? synced[2] ?? 'iCloud' };
  if ([file, path].some((one) => /^(?:\\\\|\/\/)/.test(one))) return 'network';
  const type = typeOf(dirname(path));
  return type !== null && NETWORK.has(type) ? 'network' : null;
}

export function journalMode(file: string): 'WAL' | 'DELETE' {
  return whereLies(file) === null ? 'WAL' : 'DELETE';
}

/** The folder may be reached by a link. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    try {
      return join(realpathSync(dirname(file)), basename(file));
    } catch {
      return file;
    }
  }
}

function fileSystemType(folder: string): number | null {
  try {
    return statfsSync(folder).type;
  } catch {
    return null;
  }
}
