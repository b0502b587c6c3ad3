export function setAside(folder: string, aside: string, now?: Date): () => void;
