use super::may_be_undone;

#[test]
fn a_function_that_does_nothing_is_noticed_however_it_says_so() {
    for body in [
        "pass",
        "...",
        "return None  # TODO",
        "raise NotImplementedError",
        "\"\"\"Later.\"\"\"",
        "'''Later.\n    More.'''",
    ] {
        assert!(may_be_undone(format!("def f():\n    {body}\n\n\nx = 1\n").as_bytes()), "{body}");
    }
    assert!(may_be_undone(b"def f(): ...\n"));
    assert!(!may_be_undone(b"\"\"\"A module.\"\"\"\n\n\ndef f():\n    \"\"\"One.\"\"\"\n    return 1\n"));
}
