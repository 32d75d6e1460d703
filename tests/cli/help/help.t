# help: the program, a command, the topics
$ pmo --version
$ pmo
$ pmo help help
$ pmo help exit-codes
$ pmo help dates
$ pmo help --lang zh-Hans exit-codes
$ pmo help completion --help
$ pmo-batch --version
$ pmo-batch help
$ pmo help filters
$ pmo help formats
$ pmo help environment
$ pmo help helq
