/** The script of the pages about the learner's own work; a page loads this one or the other, never both. */
import { activities } from "./activities";
import { run } from "./page";
import { pages } from "./pages";

run({ ...activities, ...pages });
