#include "lib/letter/sendmail.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "tests/support/scratch.h"

namespace pmo::letter {

TEST_CASE("letter: a sendmail command gets the whole message on its standard input") {
    const test::Scratch folder;
    const std::string got = (folder / "got").string();
    const std::string message(200'000, 'x');
    const Sent sent = send_through(sendmail_words("/usr/bin/tee " + got), message);
    CHECK(sent.ok);
    CHECK(folder.read("got") == message);
}

TEST_CASE("letter: the command's failure is told and does not end the program") {
    const std::string message(200'000, 'x');
    const Sent failed = send_through({"/usr/bin/false"}, message);
    CHECK_FALSE(failed.ok);
    CHECK(failed.answer == "exit 1");
    // Ends well without reading: the message cannot have gone out.
    CHECK_FALSE(send_through({"/usr/bin/true"}, message).ok);
    CHECK_FALSE(send_through({"/usr/bin/no-such-command"}, message).ok);
}

TEST_CASE("letter: the words of the command are no shell") {
    const test::Scratch folder;
    const std::string made = (folder / "made").string();
    const Sent sent = send_through(sendmail_words("/usr/bin/tee ;touch" + made), "x");
    CHECK_FALSE(folder.has("made"));
    CHECK(sent.ok == false);
}

TEST_CASE("letter: a command without a full path, or that is not there, is refused") {
    CHECK_THROWS_AS(sendmail_words(""), Error);
    CHECK_THROWS_AS(sendmail_words("sendmail -t"), Error);
    CHECK_THROWS_AS(sendmail_words("/no/such/sendmail -t"), Error);
    CHECK(sendmail_words("/bin/sh  -c x") == std::vector<std::string>{"/bin/sh", "-c", "x"});
}

}  // namespace pmo::letter
