import { type Labels, words } from "../../labels";
import type { Deletion } from "./Deleting";

interface DeleteButtonProps {
  labels: Labels;
  deletion: Deletion;
  onDelete(deletion: Deletion): void;
}

export function DeleteButton({ labels, deletion, onDelete }: DeleteButtonProps) {
  return (
    <button
      type="button"
      class="rc-delete"
      data-action="delete"
      aria-label={words(labels, "delete_named", { name: deletion.name })}
      onClick={() => onDelete(deletion)}
    >
      {words(labels, "delete")}
    </button>
  );
}
