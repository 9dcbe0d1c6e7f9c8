import { Component, createRef } from 'react';

interface Props {
  src: string;
  onSeek(seconds: number): void;
}

interface State {
  fullscreen: boolean;
  hidden: boolean;
}

export class Player extends Component<Props, State> {
  private readonly video = createRef<HTMLVideoElement>();

  constructor(props: Props) {
    super(props);
    this.state = { fullscreen: false, hidden: false };
    this.onVisibility = this.onVisibility.bind(this);
    this.onFullscreen = this.onFullscreen.bind(this);
  }

  componentDidMount(): void {
    document.addEventListener('visibilitychange', this.onVisibility); // want no-unremoved-listener: "'visibilitychange' listener on 'document'"
    document.addEventListener('fullscreenchange', this.onFullscreen);
  }

  componentWillUnmount(): void {
    document.removeEventListener('fullscreenchange', this.onFullscreen);
    this.video.current?.pause();
  }

  private onVisibility(): void {
    this.setState({ hidden: document.hidden });
    if (document.hidden) this.video.current?.pause();
  }

  private onFullscreen(): void {
    this.setState({ fullscreen: document.fullscreenElement !== null });
  }

  render() {
    return <video ref={this.video} src={this.props.src} data-fullscreen={this.state.fullscreen} />;
  }
}
