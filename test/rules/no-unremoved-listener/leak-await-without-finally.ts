import { dumper } from './dumper';

interface Progress {
  tenantId: string;
  done: number;
  total: number;
}

export interface Archive {
  path: string;
  bytes: number;
}

/** Dumps one tenant and tells the caller how far it is. */
export async function exportTenant(tenantId: string, onProgress: (ratio: number) => void): Promise<Archive> {
  const relay = (p: Progress) => {
    if (p.tenantId === tenantId) onProgress(p.done / p.total);
  };

  dumper.on('progress', relay); // want no-unremoved-listener: "'progress' listener on 'dumper'"
  const archive: Archive = await dumper.dump(tenantId);
  dumper.off('progress', relay);

  return archive;
}
