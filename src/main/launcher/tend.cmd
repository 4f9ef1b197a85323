@rem Starts Tend from the jar beside this file. The flags halve the time to the first page, and so does the archive of classes,
@rem a smaller one for lists, which another JVM than the one of the build does without.
@setlocal
@set archive=
@set server=
@if "%~1"=="serve" set server=-XX:ReservedCodeCacheSize=128m
@set classes=%~dp0tend.jsa
@for %%c in (today evaluate accounts health) do @if "%~1"=="%%c" if exist "%~dp0tend-lists.jsa" set classes=%~dp0tend-lists.jsa
@if exist "%classes%" set archive="-XX:SharedArchiveFile=%classes%" -Xlog:disable
@java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxTenuringThreshold=1 -XX:-UsePerfData -Xshare:auto -Djfr.unsupported.vm=true --enable-native-access=ALL-UNNAMED %server% %archive% -cp "%~dp0tend.jar" tend.Main %*
