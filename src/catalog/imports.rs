//! What a Python file imports, found without Python.

/// The modules that a source imports at its top level, as far as lines tell. Names only: one may not exist.
pub fn imported_by(source: &str) -> Vec<String> {
    let words =
        |line: &str| line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '.').map(str::to_owned).collect();
    let modules = source.lines().flat_map(|line| match line.split_once(' ') {
        Some(("import", rest)) => words(rest),
        Some(("from", rest)) => rest.split_whitespace().take(1).map(str::to_owned).collect::<Vec<_>>(),
        _ => Vec::new(),
    });
    modules.filter(|name| !name.is_empty() && !name.starts_with(['.', '_'])).collect()
}

/// The modules that a source imports anywhere, in functions, too.
pub fn imported_anywhere(source: &str) -> Vec<String> {
    imported_by(&source.lines().map(|line| format!("{}\n", line.trim_start())).collect::<String>())
}

/// Whether Python code can import a module of this name (a keyword is no name, but no file either that anybody writes).
pub fn is_module_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_') && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}
