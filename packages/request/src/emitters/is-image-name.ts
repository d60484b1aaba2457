/** Whether Docker's FROM reads a text as one image: `alpine:3`, `registry.example.com:5000/a/b@sha256:…`. */
export function isImageName(text: string): boolean {
  return /^[A-Za-z0-9[][\w.:/@[\]-]*$/.test(text);
}
