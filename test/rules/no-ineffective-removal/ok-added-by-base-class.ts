import { Panel } from './panel';
import { store } from './store';

interface LayerState {
  visible: Record<string, boolean>;
}

/** The base class adds `onStoreChange` and `onResize` when it is shown. */
export class LayerPanel extends Panel<LayerState> {
  private names: string[] = [];

  constructor(root: HTMLElement, private readonly paint: (names: string[]) => void) {
    super(root);
    store.on('layers', this.onLayers);
  }

  protected override onHide(): void {
    store.off('change', this.onStoreChange);
    store.off('layers', this.onLayers);
    window.removeEventListener('resize', this.onResize);
    super.onHide();
  }

  private readonly onLayers = (state: LayerState): void => {
    this.names = Object.keys(state.visible).filter((name) => state.visible[name]);
    this.paint(this.names);
  };
}
