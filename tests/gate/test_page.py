from oefenkoffer.gate.page import page_of


def test_a_script_full_of_quotes_is_read_in_one_go() -> None:
    script = "if(a<b){" + "s=\"it's\"+'<';" * 200

    assert page_of(f"<p>before</p>{script}").words.startswith("before")
