/** A message of LSP as it is sent: its header, and its content in JSON. */
export function framedMessage(content: object): string {
  const text = JSON.stringify(content);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
