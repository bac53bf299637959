import asyncio
import os
import sys
import nbclient
import nbformat

folder, executed, *names = sys.argv[1:]
running = ""


def tell(cell, cell_index):
    print(f"cell {cell_index + 1} of {running}", flush=True)


def read(name):
    return nbformat.read(os.path.join(folder, name), as_version=4)


async def run():
    global running
    client = nbclient.NotebookClient(
        read(names[0]), timeout=None, startup_timeout=180, on_cell_start=tell, resources={"metadata": {"path": folder}})
    async with client.async_setup_kernel():
        for running in names:
            client.nb = read(running)
            try:
                await client.async_execute(cleanup_kc=False)
            except nbclient.exceptions.CellExecutionError:
                pass  # the notebook has it
            nbformat.write(client.nb, os.path.join(executed, running))


asyncio.run(run())
