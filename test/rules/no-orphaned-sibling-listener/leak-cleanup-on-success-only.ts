import { decoder } from './decoder';

export async function decode(frame: Uint8Array): Promise<ImageData> {
  return new Promise<ImageData>((resolve, reject) => {
    const onPicture = (picture: ImageData): void => {
      decoder.off('picture', onPicture);
      decoder.off('corrupt', onCorrupt);
      resolve(picture);
    };
    const onCorrupt = (offset: number): void => {
      decoder.off('corrupt', onCorrupt);
      reject(new Error(`corrupt at ${offset} of ${frame.length}`));
    };
    decoder.on('picture', onPicture); // want no-orphaned-sibling-listener: "'picture' listener on 'decoder'"
    decoder.on('corrupt', onCorrupt);
    decoder.push(frame);
  });
}
