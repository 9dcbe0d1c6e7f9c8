// A Web Lock is given back when its callback is done, however that ends.
export async function saveDraft(id: string, text: string): Promise<void> {
  await navigator.locks.request(`draft:${id}`, async () => {
    const response = await fetch(`/drafts/${id}`, { method: 'PUT', body: text });
    if (!response.ok) throw new Error(await response.text());
  });
}

export async function ifAvailable(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    await work();
    return true;
  });
}

let resign: (() => void) | null = null;

/** The tab that gets the lock leads until it is closed. */
export function lead(onLeading: () => void): void {
  void navigator.locks.request('leader', () => {
    onLeading();
    return new Promise<void>((resolve) => {
      resign = resolve;
    });
  });
}

export function resignLead(): void {
  resign?.();
  resign = null;
}
