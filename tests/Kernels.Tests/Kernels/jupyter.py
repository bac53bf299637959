import sys
import nbclient
import nbformat

source, folder, executed = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)


def tell(cell, cell_index):
    print(f"cell {cell_index + 1} of {source}", flush=True)


client = nbclient.NotebookClient(
    notebook, timeout=None, startup_timeout=180, on_cell_start=tell, resources={"metadata": {"path": folder}})
try:
    client.execute()
except nbclient.exceptions.CellExecutionError:
    pass  # the notebook has it
nbformat.write(notebook, executed)
