# import columns: the headings that a kind of file may have
$ pmo import columns units
$ pmo import columns people --lang zh-Hans
$ pmo import columns people --format csv
$ pmo import columns houses
$ pmo import columns houses --lang zh-Hant
$ pmo import columns
