import path from "node:path";
import { root } from "./preparation.mjs";

/** Where an installation that was given nothing keeps its secrets, its database and the simulator's register. */
export const dataFolder = path.join(root, ".data");
