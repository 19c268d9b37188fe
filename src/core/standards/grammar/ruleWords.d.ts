/** Finds where rule words begin in a text; asked only about stretches that a form wants for an item. */
export declare class RuleWords {
    #private;
    constructor(flat: string);
    beginIn(from: number, to: number): boolean;
}
