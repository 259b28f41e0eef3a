/** The script that makes documents of worksheets; a page fetches it when somebody wants one. */
import { makeDocx } from "../views/worksheet/docx-file";
import type {} from "./fetch-document";

window.rcDocument = makeDocx;
