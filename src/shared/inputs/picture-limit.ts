// On its own, so that the window gets the number without the schemas of the contract.

/** The most pixels of a picture that main looks at; larger ones are scaled down first. */
export const picturePixelLimit = 12_000_000;
