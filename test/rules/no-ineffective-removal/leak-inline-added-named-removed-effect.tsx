import { useCallback, useEffect, useState } from 'react';
import { player } from './player';

interface Props {
  trackId: string;
  onEnded?(trackId: string): void;
}

export function Progress({ trackId, onEnded }: Props) {
  const [seconds, setSeconds] = useState(0);

  const handleTick = useCallback((at: number) => setSeconds(Math.floor(at)), []);
  const handleEnded = useCallback(() => onEnded?.(trackId), [onEnded, trackId]);

  useEffect(() => {
    player.on('tick', (at: number) => handleTick(at)); // want no-ineffective-removal: "'tick' listener on 'player' stays: it is a new function"
    player.on('ended', handleEnded);
    return () => {
      player.off('tick', handleTick);
      player.off('ended', handleEnded);
    };
  }, [handleTick, handleEnded]);

  return <time>{new Date(seconds * 1000).toISOString().slice(14, 19)}</time>;
}
