/** The script of workbook pages: what other pages have, and the tools that only workbooks hold. */
import { offerDocuments } from "../views/worksheet/maker";
import { activities } from "./activities";
import { fetchDocumentMaker } from "./fetch-document";
import { run } from "./page";
import { tools } from "./tools";

offerDocuments(fetchDocumentMaker);
run({ ...activities, ...tools });
