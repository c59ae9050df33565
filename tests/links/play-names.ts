import { createSocket } from 'node:dgram';

/** A name as DNS writes it (RFC 1035, 3.1): each label after its length. */
const encoded = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);

/** The answer to a question for name servers (RFC 1035, 4.1): those of one name, and that there is no other name. */
function answerTo(question: Buffer, name: string, servers: readonly string[]): Buffer {
  const end = question.indexOf(0, 12) + 5; // the name ends with an empty label; two bytes of type and two of class follow
  const known = question.subarray(12, end - 4).equals(encoded(name));
  const records = servers.map((server) => {
    const data = encoded(server);
    const head = Buffer.from([0xc0, 12, 0, 2, 0, 1, 0, 0, 0, 60, 0, data.length]); // the name asked for, NS, IN, a minute
    return Buffer.concat([head, data]);
  });
  const head = Buffer.from([
    ...question.subarray(0, 2),
    0x81,
    known ? 0x80 : 0x83,
    0,
    1,
    0,
    known ? servers.length : 0,
    0,
    0,
    0,
    0,
  ]);
  return Buffer.concat([head, question.subarray(12, end), ...(known ? records : [])]);
}

/** A server that plays the domain name system for one name. */
export async function playNames(
  name: string,
  servers: readonly string[],
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const socket = createSocket('udp4').unref();
  socket.on('message', (message, { port, address }) => socket.send(answerTo(message, name, servers), port, address));
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise((done) => socket.close(() => done())),
  };
}
