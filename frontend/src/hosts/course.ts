/** The script of every page where learners read and do things. */
import { activities } from "./activities";
import { run } from "./page";

run(activities);
