"""The file is run as a program, and a plugin imports it by its name. Is the error caught?

The program is the module `__main__`. Imported as `tool`, the same file runs again and makes another class with the same name. `except` compares
classes, not names.

Predicted:
    caught
You expect one file to be one module. A module is its entry in `sys.modules`, and there are two.

Predicted:
    tool.Stop, not caught
    caught
You expect the import to find the program that is running already. It looks for the name `tool`, and that is not in `sys.modules`.
"""
import pathlib
import runpy
import sys
import tempfile

folder = pathlib.Path(tempfile.mkdtemp())
sys.path.insert(0, str(folder))
(folder / "plugin.py").write_text("import tool\ndef go(): raise tool.Stop")
(folder / "tool.py").write_text("""
class Stop(Exception): pass
if __name__ == "__main__":
    import plugin
    try: plugin.go()
    except Stop: print("caught")
    except Exception as e: print(f"{type(e).__module__}.Stop, not caught")
""")
runpy.run_path(str(folder / "tool.py"), run_name="__main__")
