import type { Participant, Room } from './room';

export class SpeakerView {
  private current: Participant | null = null;

  constructor(private readonly room: Room, private readonly video: HTMLVideoElement) {
    this.room.on('activeSpeaker', this.onSpeaker);
    this.room.on('participantLeft', this.onLeft);
  }

  private readonly onSpeaker = (participant: Participant): void => {
    this.current = participant;
    this.video.srcObject = participant.stream;
  };

  private readonly onLeft = (participant: Participant): void => {
    if (participant !== this.current) return;
    this.current = null;
    this.video.srcObject = null;
  };

  destroy(): void {
    this.room.off('participantLeft', this.onLeft);
    this.room.on('activeSpeaker', this.onSpeaker); // want no-ineffective-removal: "'activeSpeaker' listener on 'this.room' is added again where 'destroy' should remove it"
    this.video.srcObject = null;
  }
}
