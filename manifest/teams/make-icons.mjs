// Draws color.png and outline.png: node make-icons.mjs. The bot's sign is that of the web page (icon.svg there): a speech
// bubble with a rising line. Written by hand because no drawing library is needed for two shapes.
import { deflateSync } from "node:zlib";
import { writeFileSync } from "node:fs";

const Samples = 8; // a side, for smooth edges

// Signed distances, in the 32 x 32 grid of icon.svg; inside is negative.
const segment = (x, y, [ax, ay], [bx, by]) => {
  const [px, py, dx, dy] = [x - ax, y - ay, bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - t * dx, py - t * dy);
};
const box = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};
const tail = (x, y) => (x >= 10 && y >= 20 && x - 10 + (y - 20) * (5 / 4.5) <= 5 && y <= 25 ? -1 : 1);
const bubble = (x, y) => Math.min(box(x, y, 6.5, 8.5, 25.5, 20.5, 1.5), tail(x, y));
const line = [[10.5, 17.5], [13.8, 14.2], [16.2, 16.6], [21.2, 11.6]];
const rising = (x, y) => Math.min(...line.slice(1).map((to, at) => segment(x, y, line[at], to)));

// Colour at a point of the grid, as [r, g, b, a] from 0 to 1, or null for nothing.
const blue = [0x1f / 255, 0x5a / 255, 0xa8 / 255], white = [1, 1, 1], orange = [0xe0 / 255, 0x90 / 255, 0x2a / 255];
const inColour = (x, y) => (rising(x, y) <= 1 ? orange : bubble(x, y) <= 0 ? white : blue);
// Strokes alone: the client paints the ground. The tail's outline is the bubble's.
const outlined = (x, y) => {
  const edge = Math.abs(box(x, y, 3.5, 5.5, 28.5, 22.5, 3)) <= 1.1 && !(x > 9.2 && x < 15 && y > 20);
  const tailLine = Math.min(segment(x, y, [9, 22.5], [9, 28]), segment(x, y, [9, 28], [15.2, 22.5])) <= 1.1;
  const larger = Math.min(...line.slice(1).map((to, at) => segment(x, y, grown(line[at]), grown(to)))) <= 1.25;
  return edge || tailLine || larger ? white : null;
};
const grown = ([x, y]) => [16 + (x - 15.9) * 1.25, 14 + (y - 14.5) * 1.25];

const draw = (size, colourAt, toGrid) => {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let py = 0; py < size; py++)
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0, 0];
      for (let s = 0; s < Samples * Samples; s++) {
        const colour = colourAt(toGrid(px + ((s % Samples) + 0.5) / Samples), toGrid(py + (Math.floor(s / Samples) + 0.5) / Samples));
        if (colour) [...colour, 1].forEach((part, at) => (sum[at] += part));
      }
      const at = py * (1 + size * 4) + 1 + px * 4;
      const cover = sum[3] || 1;
      rows.set([...sum.slice(0, 3).map((part) => Math.round((part / cover) * 255)), Math.round((sum[3] / Samples ** 2) * 255)], at);
    }
  return png(size, rows);
};

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const crc = ~body.reduce((sum, byte) => crcTable[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc);
  return Buffer.concat([length, body, check]);
};
const png = (size, rows) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // 8 bits of red, green, blue, cover
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
};

// The sign stays within the middle 96 x 96 of the 192: some clients cut the rest off in a circle.
const scale = 96 / 20;
writeFileSync(new URL("color.png", import.meta.url), draw(192, inColour, (p) => 16 + (p - 96) / scale));
writeFileSync(new URL("outline.png", import.meta.url), draw(32, outlined, (p) => p));
