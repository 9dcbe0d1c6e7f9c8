export function loadImage(src: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => reject(new Error(`cannot load ${src}`)), { once: true });
    image.src = src;
  });
}

export function head(url: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.addEventListener('load', () => resolve(xhr.getResponseHeader('etag')), { once: true });
    xhr.addEventListener('error', () => reject(new Error(`HEAD ${url}`)), { once: true });
    xhr.addEventListener('abort', () => resolve(null), { once: true });
    xhr.open('HEAD', url);
    xhr.send();
  });
}
