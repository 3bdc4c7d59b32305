@echo off
rem Thangdo: builds itself on first use, then runs. Works from any directory.
setlocal
for /f "tokens=2 delims=:." %%c in ('chcp') do set "THANGDO_CODEPAGE=%%c"
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\analytics\cli\target\thangdo\thangdo.jar"
set "ARCHIVE=%HOME_DIR%\analytics\cli\target\thangdo\thangdo.jsa"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%APP%" goto archive
where mvn >nul 2>&1
if errorlevel 1 (
  echo thangdo: first use needs Maven ^(mvn^) and a JDK 17 / lần chạy đầu cần Maven ^(mvn^) và JDK 17 1>&2
  set "CODE=4"
  goto end
)
echo thangdo: building, once / đang dựng chương trình, một lần... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -DskipTests package 1>&2
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
  echo thangdo: the build failed / dựng chương trình không thành công 1>&2
  set "CODE=4"
  goto end
)
:archive
if exist "%ARCHIVE%" goto run
set "FIRST=%TEMP%\thangdo-first-%RANDOM%"
rem classes as they lie in memory after a first command that writes documents too: the next commands start sooner
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable "-XX:ArchiveClassesAtExit=%ARCHIVE%" -Djava.awt.headless=true "-Dthangdo.home=%HOME_DIR%" -jar "%APP%" pack "%HOME_DIR%\data\hong-ngu-2018-2021.csv" --out "%FIRST%" >nul 2>&1
rmdir /s /q "%FIRST%" >nul 2>&1
:run
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:disable -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dthangdo.home=%HOME_DIR%" -Dthangdo.console=UTF-8 %THANGDO_JAVA_OPTS% -jar "%APP%" %*
set "CODE=%ERRORLEVEL%"
:end
if defined THANGDO_CODEPAGE chcp %THANGDO_CODEPAGE% >nul
if "%~1"=="" pause
exit /b %CODE%
