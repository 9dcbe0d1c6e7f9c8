import { useEffect, useState } from 'react';
import { AppState, BackHandler, Keyboard, type AppStateStatus } from 'react-native';

export function useAppActive(): boolean {
  const [status, setStatus] = useState<AppStateStatus>(AppState.currentState);

  useEffect(() => {
    const sub = AppState.addEventListener('change', setStatus);
    return () => sub.remove();
  }, []);

  return status === 'active';
}

export function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0);

  useEffect(() => {
    const subscriptions = [
      Keyboard.addListener('keyboardDidShow', (e) => setHeight(e.endCoordinates.height)),
      Keyboard.addListener('keyboardDidHide', () => setHeight(0)),
    ];
    return () => subscriptions.forEach((s) => s.remove());
  }, []);

  return height;
}

export function useBackButton(handler: () => boolean): void {
  useEffect(() => {
    const subscription = BackHandler.addEventListener('hardwareBackPress', handler);
    return subscription.remove;
  }, [handler]);
}
