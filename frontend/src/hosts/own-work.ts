/** The script of the pages about the learner's own work, which hold nothing else; it stands in for the other one. */
import { run } from "./page";
import { pages } from "./pages";

run(pages);
