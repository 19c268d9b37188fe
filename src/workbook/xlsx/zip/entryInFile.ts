import type { ZipEntry } from "./zipEntry";

export interface EntryPlaces {
  /** Of the local header. */
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** After the data descriptor, where there is one. */
  readonly end: number;
  /** Of the record in the directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
}

interface EntryFacts {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly offsetAt: ZipEntry["offsetAt"];
}

/** An entry by its places in the file's bytes: most entries are never looked into, and views of bytes cost. */
export class EntryInFile implements ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly offsetAt: ZipEntry["offsetAt"];
  readonly places: EntryPlaces;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, facts: EntryFacts, places: EntryPlaces) {
    this.name = facts.name;
    this.method = facts.method;
    this.crc = facts.crc;
    this.size = facts.size;
    this.offsetAt = facts.offsetAt;
    this.bytes = bytes;
    this.places = places;
  }

  get data(): Uint8Array {
    return this.bytes.subarray(this.places.dataStart, this.places.dataEnd);
  }

  get local(): Uint8Array {
    return this.bytes.subarray(this.places.start, this.places.end);
  }

  get central(): Uint8Array {
    return this.bytes.subarray(this.places.centralStart, this.places.centralEnd);
  }
}
