// Encrypts, signs and decrypts as WeCom does: a JSON object a line in, a JSON object a line out.
import { createInterface } from "node:readline";
import crypto from "@wecom/crypto";

const does = {
  close: ({ token, key, receiver, timestamp, nonce, message }) => {
    const encrypted = crypto.encrypt(key, message, receiver);
    return { encrypted, signature: crypto.getSignature(token, timestamp, nonce, encrypted) };
  },
  open: ({ token, key, timestamp, nonce, encrypted }) => {
    const { message, id } = crypto.decrypt(key, encrypted);
    return { message, receiver: id, signature: crypto.getSignature(token, timestamp, nonce, encrypted) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { does: what, ...asked } = JSON.parse(line);
  process.stdout.write(JSON.stringify(does[what](asked)) + "\n");
}
