/**
 * How changes reach the file. WAL needs a disk of this machine: on a share of another one, or in a folder that a program sends
 * elsewhere as it changes, it has destroyed bases, so the older rollback journal is taken there.
 */

import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** NFS, SMB, SMB2, CIFS, AFS, Ceph, 9P: what `statfs` gives on Linux (man statfs). */
const NETWORK: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x00c36400, 0x01021997,
]);
const SYNCED =
  /[/\\](?:OneDrive(?: [^/\\]*)?|Dropbox|Google Drive|GoogleDrive|Nextcloud|ownCloud|iCloudDrive|pCloudDrive|kDrive)[/\\]/i;

export type FileSystem = (folder: string) => number | null;

export function journalMode(file: string, typeOf: FileSystem = fileSystemType): 'WAL' | 'DELETE' {
  if (/^(?:\\\\|\/\/)/.test(file) || SYNCED.test(file)) return 'DELETE';
  const type = typeOf(dirname(file));
  return type !== null && NETWORK.has(type) ? 'DELETE' : 'WAL';
}

function fileSystemType(folder: string): number | null {
  try {
    return statfsSync(folder).type;
  } catch {
    return null;
  }
}
