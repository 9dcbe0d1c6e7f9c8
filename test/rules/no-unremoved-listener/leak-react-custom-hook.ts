import { useEffect, useState } from 'react';

export interface NetworkState {
  online: boolean;
  since: number;
}

const now = () => Date.now();

export function useNetwork(): NetworkState {
  const [state, setState] = useState<NetworkState>({ online: navigator.onLine, since: now() });

  useEffect(() => {
    function update(event: Event) {
      setState({ online: event.type === 'online', since: now() });
    }

    globalThis.addEventListener('online', update); // want no-unremoved-listener: "'online' listener on 'globalThis'"
    globalThis.addEventListener('offline', update); // want no-unremoved-listener: "'offline' listener on 'globalThis'"
  }, []);

  return state;
}

export function useIsOnline(): boolean {
  return useNetwork().online;
}
