@rem Starts Tend from the jar beside this file. The flags halve the time to the first page, and so does the archive of classes,
@rem which another JVM than the one of the build does without.
@setlocal
@set archive=
@if exist "%~dp0tend.jsa" set archive="-XX:SharedArchiveFile=%~dp0tend.jsa" -Xlog:disable
@java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxTenuringThreshold=1 -XX:-UsePerfData -Xshare:auto -Djfr.unsupported.vm=true --enable-native-access=ALL-UNNAMED %archive% -cp "%~dp0tend.jar" tend.Main %*
