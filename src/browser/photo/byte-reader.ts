/** Numbers and texts out of bytes from strangers: what lies beyond the end reads as zero, and nothing throws. */
export class ByteReader {
  constructor(readonly bytes: Uint8Array) {}

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number, littleEndian = false): number {
    return littleEndian ? this.u8(at) | (this.u8(at + 1) << 8) : (this.u8(at) << 8) | this.u8(at + 1);
  }

  u32(at: number, littleEndian = false): number {
    const [high, low] = littleEndian ? [at + 2, at] : [at, at + 2];
    return this.u16(high, littleEndian) * 65_536 + this.u16(low, littleEndian);
  }

  /** One character for each byte. */
  text(at: number, length: number): string {
    return String.fromCharCode(...this.bytes.subarray(Math.max(0, at), Math.max(0, at + length)));
  }

  /** Where the first bytes are these, as numbers or as a text of Latin letters. */
  has(at: number, expected: string | readonly number[]): boolean {
    if (typeof expected === 'string') return this.text(at, expected.length) === expected;
    return at + expected.length <= this.length && expected.every((byte, i) => this.u8(at + i) === byte);
  }
}
