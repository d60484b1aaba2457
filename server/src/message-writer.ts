import { Emitter, type Message, type MessageWriter } from 'vscode-languageserver/node';

type Fault = [Error, Message | undefined, number | undefined];

/**
 * Writes each message in one piece. The writer of the protocol library writes header and body separately: for a short
 * message that is most of the work, and wakes the client up twice.
 *
 * What cannot be written is dropped: the library would report it to the client, which is gone, for ever. `onError` and
 * `onClose` say that there is nobody to write to.
 */
export function messageWriter(stream: NodeJS.WritableStream): MessageWriter {
  const faults = new Emitter<Fault>();
  const ends = new Emitter<void>();
  stream.on('error', (error) => faults.fire([error, undefined, undefined]));
  stream.on('close', () => ends.fire());
  return {
    onError: faults.event,
    onClose: ends.event,
    write: (message) => write(stream, JSON.stringify(message)),
    end: () => stream.end(),
    dispose() {
      faults.dispose();
      ends.dispose();
    },
  };
}

function write(stream: NodeJS.WritableStream, body: string): Promise<void> {
  const bytes = Buffer.byteLength(body);
  // For UTF-8, Node always reserves three bytes per character.
  const encoding = bytes === body.length ? 'latin1' : 'utf8';
  return new Promise((resolve) => {
    stream.write(`Content-Length: ${bytes}\r\n\r\n${body}`, encoding, () => resolve());
  });
}
